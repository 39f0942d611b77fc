<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling|Rendering" hasScaleBasedVisibilityFlag="1" minScale="0" maxScale="1187500" simplifyDrawingHints="0" labelsEnabled="0">
  <renderer-v2 type="RuleRenderer" enableorderby="0" symbollevels="1" forceraster="0">
    <rules key="camera_density">
      <rule key="camera_density.0" label="Number of cameras in a cell" filter="(coalesce(@map_scale, 1250000) / &quot;side_km&quot;) &gt; 237500 AND ((coalesce(@map_scale, 1250000) / &quot;side_km&quot;) &lt; 525000 OR &quot;side_km&quot; = 160)">
        <rule key="camera_density.0.0" label="1" filter="&quot;cameras&quot; = 1" symbol="0" />
        <rule key="camera_density.0.1" label="2 to 9" filter="&quot;cameras&quot; &gt;= 2 AND &quot;cameras&quot; &lt;= 9" symbol="1" />
        <rule key="camera_density.0.2" label="10 to 99" filter="&quot;cameras&quot; &gt;= 10 AND &quot;cameras&quot; &lt;= 99" symbol="2" />
        <rule key="camera_density.0.3" label="100 to 999" filter="&quot;cameras&quot; &gt;= 100 AND &quot;cameras&quot; &lt;= 999" symbol="3" />
        <rule key="camera_density.0.4" label="1000 and more" filter="&quot;cameras&quot; &gt;= 1000" symbol="4" />
        <rule key="camera_density.0.5" label="Only rejected or removed ones" filter="&quot;cameras&quot; = 0" symbol="5" />
      </rule>
    </rules>
    <symbols>
      <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="min(scale_linear((coalesce(@map_scale, 1250000) / &quot;side_km&quot;), 237500, 262500, 0, 100), if(&quot;side_km&quot; = 160, 100, scale_linear((coalesce(@map_scale, 1250000) / &quot;side_km&quot;), 475000, 525000, 100, 0)))" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SvgMarker" pass="5" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9Ii05LjUgLTkuNSAxOSAxOSI+PGNpcmNsZSByPSI5LjUiIGZpbGw9IiNmZmYiLz48Y2lyY2xlIHI9IjciIGZpbGw9InBhcmFtKGZpbGwpIiBzdHJva2U9InJnYigyNiwyNiwyNikiIHN0cm9rZS13aWR0aD0iMiIvPjwvc3ZnPg==" />
            <Option type="QString" name="size" value="1.9" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="color" value="222,235,247,255" />
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="min(scale_linear((coalesce(@map_scale, 1250000) / &quot;side_km&quot;), 237500, 262500, 0, 100), if(&quot;side_km&quot; = 160, 100, scale_linear((coalesce(@map_scale, 1250000) / &quot;side_km&quot;), 475000, 525000, 100, 0)))" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SvgMarker" pass="4" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9Ii0xMS41IC0xMS41IDIzIDIzIj48Y2lyY2xlIHI9IjExLjUiIGZpbGw9IiNmZmYiLz48Y2lyY2xlIHI9IjkiIGZpbGw9InBhcmFtKGZpbGwpIiBzdHJva2U9InJnYigyNiwyNiwyNikiIHN0cm9rZS13aWR0aD0iMiIvPjwvc3ZnPg==" />
            <Option type="QString" name="size" value="2.3" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="color" value="158,202,225,255" />
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="min(scale_linear((coalesce(@map_scale, 1250000) / &quot;side_km&quot;), 237500, 262500, 0, 100), if(&quot;side_km&quot; = 160, 100, scale_linear((coalesce(@map_scale, 1250000) / &quot;side_km&quot;), 475000, 525000, 100, 0)))" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SvgMarker" pass="3" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9Ii0xNSAtMTUgMzAgMzAiPjxjaXJjbGUgcj0iMTUiIGZpbGw9IiNmZmYiLz48Y2lyY2xlIHI9IjEyLjUiIGZpbGw9InBhcmFtKGZpbGwpIiBzdHJva2U9InJnYigyNiwyNiwyNikiIHN0cm9rZS13aWR0aD0iMiIvPjwvc3ZnPg==" />
            <Option type="QString" name="size" value="3.0" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="color" value="66,146,198,255" />
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="min(scale_linear((coalesce(@map_scale, 1250000) / &quot;side_km&quot;), 237500, 262500, 0, 100), if(&quot;side_km&quot; = 160, 100, scale_linear((coalesce(@map_scale, 1250000) / &quot;side_km&quot;), 475000, 525000, 100, 0)))" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SvgMarker" pass="2" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9Ii0xOSAtMTkgMzggMzgiPjxjaXJjbGUgcj0iMTkiIGZpbGw9IiNmZmYiLz48Y2lyY2xlIHI9IjE2LjUiIGZpbGw9InBhcmFtKGZpbGwpIiBzdHJva2U9InJnYigyNiwyNiwyNikiIHN0cm9rZS13aWR0aD0iMiIvPjwvc3ZnPg==" />
            <Option type="QString" name="size" value="3.8" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="color" value="8,81,156,255" />
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="4" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="min(scale_linear((coalesce(@map_scale, 1250000) / &quot;side_km&quot;), 237500, 262500, 0, 100), if(&quot;side_km&quot; = 160, 100, scale_linear((coalesce(@map_scale, 1250000) / &quot;side_km&quot;), 475000, 525000, 100, 0)))" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SvgMarker" pass="1" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9Ii0yMy41IC0yMy41IDQ3IDQ3Ij48Y2lyY2xlIHI9IjIzLjUiIGZpbGw9IiNmZmYiLz48Y2lyY2xlIHI9IjIxIiBmaWxsPSJwYXJhbShmaWxsKSIgc3Ryb2tlPSJyZ2IoMjYsMjYsMjYpIiBzdHJva2Utd2lkdGg9IjIiLz48L3N2Zz4=" />
            <Option type="QString" name="size" value="4.7" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="color" value="8,30,72,255" />
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="5" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="0.4 * min(scale_linear((coalesce(@map_scale, 1250000) / &quot;side_km&quot;), 237500, 262500, 0, 100), if(&quot;side_km&quot; = 160, 100, scale_linear((coalesce(@map_scale, 1250000) / &quot;side_km&quot;), 475000, 525000, 100, 0)))" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SvgMarker" pass="5" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9Ii05LjUgLTkuNSAxOSAxOSI+PGNpcmNsZSByPSI5LjUiIGZpbGw9IiNmZmYiLz48Y2lyY2xlIHI9IjciIGZpbGw9InBhcmFtKGZpbGwpIiBzdHJva2U9InJnYigyNiwyNiwyNikiIHN0cm9rZS13aWR0aD0iMiIvPjwvc3ZnPg==" />
            <Option type="QString" name="size" value="1.9" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="color" value="255,255,255,255" />
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
</qgis>
